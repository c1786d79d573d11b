-- one version
delete from `users` where `id` = ?  and `version` = ? 
--   binds: 1:Long, 3:Integer
-- some rows
delete from `users` where `id` in (? , ? , ? , ? )
--   binds: 1:Long, 2:Long, 3:Long, 3:Long
-- every row
delete from `users`
-- first rows
delete from `users` where `id` = ?  or `id` = ?  order by (`name` is null) asc, `name` asc limit ? 
--   binds: 1:Long, 2:Long, 3:Long
