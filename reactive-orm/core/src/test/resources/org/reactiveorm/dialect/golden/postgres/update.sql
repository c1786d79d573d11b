-- one version
update "users" set "name" = $1, "version" = ("version" + 1), "team_id" = $2 where "id" = $3 and "version" = $4
--   binds: a:String, null:Long, 1:Long, 3:Integer
-- every row
update "users" set "name" = $1
--   binds: a:String
-- first rows
update "users" set "name" = $1 where ("id" = $2 or "id" = $3) and "id" in (select "id" from "users" where "id" = $4 or "id" = $5 order by "name" asc nulls last limit $6)
--   binds: a:String, 1:Long, 2:Long, 1:Long, 2:Long, 3:Long
-- first of every row
update "users" set "name" = $1 where "id" in (select "id" from "users" order by "name" asc nulls last limit $2)
--   binds: a:String, 3:Long
-- first rows by a key of two columns
update "users" set "name" = $1 where ("id" = $2 or "id" = $3) and ("id", "name") in (select "id", "name" from "users" where "id" = $4 or "id" = $5 limit $6)
--   binds: a:String, 1:Long, 2:Long, 1:Long, 2:Long, 3:Long
-- rows read back
update "users" set "name" = $1 where "id" = $2 and "version" = $3 returning "id", "name"
--   binds: a:String, 1:Long, 3:Integer
