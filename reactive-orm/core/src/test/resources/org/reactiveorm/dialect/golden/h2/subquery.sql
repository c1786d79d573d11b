-- scalar
select "u"."id" from "users" as "u" where "u"."id" = (select "p"."author_id" from "posts" as "p" where "p"."score" = $1)
--   binds: 3:Integer
-- exists
select "u"."id" from "users" as "u" where exists (select "p"."author_id" from "posts" as "p" where "p"."score" = $1)
--   binds: 3:Integer
-- contains
select "u"."id" from "users" as "u" where "u"."id" in (select "p"."author_id" from "posts" as "p" where "p"."score" = $1)
--   binds: 3:Integer
-- quantified ANY
select "u"."id" from "users" as "u" where "u"."score" > any (select "p"."author_id" from "posts" as "p" where "p"."score" = $1)
--   binds: 3:Integer
-- quantified ALL
select "u"."id" from "users" as "u" where "u"."score" > all (select "p"."author_id" from "posts" as "p" where "p"."score" = $1)
--   binds: 3:Integer
-- choice
select case when "u"."id" = $1 then cast($2 as varchar) when "u"."id" = $3 then "u"."name" else cast($4 as varchar) end from "users" as "u"
--   binds: 1:Long, one:String, 2:Long, many:String
-- window
select count(distinct "u"."score") over (partition by "u"."score") from "users" as "u"
-- joined
select "u"."id" from "users" as "u" left join "posts" as "p" on "p"."author_id" = "u"."id" inner join (select "p"."author_id" from "posts" as "p" where "p"."score" = $1) as "d" on "p"."author_id" = "u"."id"
--   binds: 3:Integer
-- grouped
select count(distinct "u"."score") from "users" as "u" group by "u"."score" having count(distinct "u"."score") = $1
--   binds: 2:Long
-- distinct
select distinct "u"."score" from "users" as "u"
