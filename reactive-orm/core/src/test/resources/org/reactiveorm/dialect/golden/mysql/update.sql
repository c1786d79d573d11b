-- one version
update `users` set `name` = ? , `version` = (`version` + 1), `team_id` = ?  where `id` = ?  and `version` = ? 
--   binds: a:String, null:Long, 1:Long, 3:Integer
-- every row
update `users` set `name` = ? 
--   binds: a:String
-- first rows
update `users` set `name` = ?  where `id` = ?  or `id` = ?  order by (`name` is null) asc, `name` asc limit ? 
--   binds: a:String, 1:Long, 2:Long, 3:Long
-- first of every row
update `users` set `name` = ?  order by (`name` is null) asc, `name` asc limit ? 
--   binds: a:String, 3:Long
-- first rows by a key of two columns
update `users` set `name` = ?  where `id` = ?  or `id` = ?  limit ? 
--   binds: a:String, 1:Long, 2:Long, 3:Long
