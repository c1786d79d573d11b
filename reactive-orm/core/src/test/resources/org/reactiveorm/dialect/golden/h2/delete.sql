-- one version
delete from "users" where "id" = $1 and "version" = $2
--   binds: 1:Long, 3:Integer
-- some rows
delete from "users" where "id" = any($1)
--   binds: [1, 2, 3]:Long[]
-- every row
delete from "users"
-- first rows
delete from "users" where ("id" = $1 or "id" = $2) and "id" in (select "id" from "users" where "id" = $3 or "id" = $4 order by "name" asc nulls last limit $5)
--   binds: 1:Long, 2:Long, 1:Long, 2:Long, 3:Long
