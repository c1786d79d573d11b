-- every row
select "id" from "users" as "u"
-- aliases and an awkward name
select "select" as "fr""o`m", "id", $1 as "k" from "or""der`s" as "u" where "?:$1" = $2
--   binds: x:String, 1:Long
-- a computed result beside an order
select cast("name" as text) from "users" as "u" order by "u"."name" asc nulls last
-- limit
select "id" from "users" as "u" where "name" = $1 order by "id" asc limit $2
--   binds: a:String, 10:Long
-- offset
select "id" from "users" as "u" where "name" = $1 order by "id" asc offset $2
--   binds: a:String, 20:Long
-- limit and offset
select "id" from "users" as "u" where "name" = $1 order by "id" asc limit $2 offset $3
--   binds: a:String, 10:Long, 20:Long
-- count
select count(*) as "n" from "users" as "u"
-- exists
select 1 from "users" as "u" where "id" = $1 limit $2
--   binds: 1:Long, 1:Long
-- first of each partition
select "u"."id" from (select "id" as "id", row_number() over (partition by "team_id" order by "score" desc nulls last, "id" asc) as "position" from "users" as "u" where "team_id" = any($1)) as "u" where "u"."position" <= $2 order by "u"."position" asc
--   binds: [1, 2, 3]:Long[], 3:Long
