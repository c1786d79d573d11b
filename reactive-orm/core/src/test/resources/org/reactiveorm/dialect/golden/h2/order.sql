-- left to the database
select "u"."id" from "users" as "u" order by "u"."id" asc, "u"."name" desc
-- ascending, nulls first
select "u"."id" from "users" as "u" order by "u"."name" asc nulls first
-- ascending, nulls last
select "u"."id" from "users" as "u" order by "u"."name" asc nulls last
-- descending, nulls first
select "u"."id" from "users" as "u" order by "u"."name" desc nulls first
-- descending, nulls last
select "u"."id" from "users" as "u" order by "u"."name" desc nulls last
-- an expression
select "u"."id" from "users" as "u" order by ("u"."score" + $1) asc nulls last, "u"."id" asc
--   binds: 1:Integer
