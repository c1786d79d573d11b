-- comparison EQ
select `id` from `users` as `u` where `score` = ? 
--   binds: 5:Integer
-- comparison NE
select `id` from `users` as `u` where `score` <> ? 
--   binds: 5:Integer
-- comparison LT
select `id` from `users` as `u` where `score` < ? 
--   binds: 5:Integer
-- comparison LTE
select `id` from `users` as `u` where `score` <= ? 
--   binds: 5:Integer
-- comparison GT
select `id` from `users` as `u` where `score` > ? 
--   binds: 5:Integer
-- comparison GTE
select `id` from `users` as `u` where `score` >= ? 
--   binds: 5:Integer
-- a bare column
select `id` from `users` as `u` where `id` = `id`
-- null as a bind
select `id` from `users` as `u` where `id` = ? 
--   binds: null:Long
-- is null
select `id` from `users` as `u` where `name` is null
-- is not null, of a condition
select `id` from `users` as `u` where (`id` = `score`) is not null
-- always
select `id` from `users` as `u` where true
-- never
select `id` from `users` as `u` where false
-- not
select `id` from `users` as `u` where not (`name` = ? )
--   binds: a:String
-- nested junctions
select `id` from `users` as `u` where ((`id` = ?  and `id` = ? ) or (`id` = ?  and `id` = ? ) or not (`id` = ?  and `id` = ? ) or false) and not ((`id` = ?  and `id` = ? ) or (`id` = ?  and `id` = ? ) or not (`id` = ?  and `id` = ? ) or false) and (`id` = ?  and `id` = ? ) = ((`id` = ?  and `id` = ? ) or (`id` = ?  and `id` = ? ) or not (`id` = ?  and `id` = ? ) or false)
--   binds: 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long
-- arithmetic
select `id` from `users` as `u` where (?  - ((`score` + ? ) - (-1))) = 0
--   binds: 2:Integer, 1:Integer
-- lower
select `id` from `users` as `u` where lower(`name`) = ? 
--   binds: a:String
-- like
select `id` from `users` as `u` where `name` like ?  escape '!'
--   binds: a!%%:String
-- like, any case
select `id` from `users` as `u` where lower(`name`) like lower(? ) escape '!'
--   binds: A!_%:String
-- row number of everything
select `id` from `users` as `u` where row_number() over () = ? 
--   binds: 1:Long
-- row number in an order
select `id` from `users` as `u` where row_number() over (order by `id` asc) = ? 
--   binds: 1:Long
