-- left to the database
select "id" from "users" as "u" order by "id" asc, "name" desc
-- ascending, nulls first
select "id" from "users" as "u" order by "name" asc nulls first
-- ascending, nulls last
select "id" from "users" as "u" order by "name" asc nulls last
-- descending, nulls first
select "id" from "users" as "u" order by "name" desc nulls first
-- descending, nulls last
select "id" from "users" as "u" order by "name" desc nulls last
-- an expression
select "id" from "users" as "u" order by ("score" + $1) asc nulls last, "id" asc
--   binds: 1:Integer
