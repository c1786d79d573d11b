-- comparison EQ
select `u`.`id` from `users` as `u` where `u`.`score` = ? 
--   binds: 5:Integer
-- comparison NE
select `u`.`id` from `users` as `u` where `u`.`score` <> ? 
--   binds: 5:Integer
-- comparison LT
select `u`.`id` from `users` as `u` where `u`.`score` < ? 
--   binds: 5:Integer
-- comparison LTE
select `u`.`id` from `users` as `u` where `u`.`score` <= ? 
--   binds: 5:Integer
-- comparison GT
select `u`.`id` from `users` as `u` where `u`.`score` > ? 
--   binds: 5:Integer
-- comparison GTE
select `u`.`id` from `users` as `u` where `u`.`score` >= ? 
--   binds: 5:Integer
-- a bare column
select `u`.`id` from `users` as `u` where `id` = `u`.`id`
-- null as a bind
select `u`.`id` from `users` as `u` where `u`.`id` = ? 
--   binds: null:Long
-- is null
select `u`.`id` from `users` as `u` where `u`.`name` is null
-- is not null, of a condition
select `u`.`id` from `users` as `u` where (`u`.`id` = `u`.`score`) is not null
-- always
select `u`.`id` from `users` as `u` where true
-- never
select `u`.`id` from `users` as `u` where false
-- not
select `u`.`id` from `users` as `u` where not (`u`.`name` = ? )
--   binds: a:String
-- nested junctions
select `u`.`id` from `users` as `u` where ((`u`.`id` = ?  and `u`.`id` = ? ) or (`u`.`id` = ?  and `u`.`id` = ? ) or not (`u`.`id` = ?  and `u`.`id` = ? ) or false) and not ((`u`.`id` = ?  and `u`.`id` = ? ) or (`u`.`id` = ?  and `u`.`id` = ? ) or not (`u`.`id` = ?  and `u`.`id` = ? ) or false) and (`u`.`id` = ?  and `u`.`id` = ? ) = ((`u`.`id` = ?  and `u`.`id` = ? ) or (`u`.`id` = ?  and `u`.`id` = ? ) or not (`u`.`id` = ?  and `u`.`id` = ? ) or false)
--   binds: 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long, 1:Long, 2:Long
-- arithmetic
select `u`.`id` from `users` as `u` where (?  - ((`u`.`score` + ? ) - (-1))) = 0
--   binds: 2:Integer, 1:Integer
-- lower
select `u`.`id` from `users` as `u` where lower(`u`.`name`) = ? 
--   binds: a:String
-- like
select `u`.`id` from `users` as `u` where `u`.`name` like ?  escape '!'
--   binds: a!%%:String
-- like, any case
select `u`.`id` from `users` as `u` where lower(`u`.`name`) like lower(? ) escape '!'
--   binds: A!_%:String
-- row number of everything
select `u`.`id` from `users` as `u` where row_number() over () = ? 
--   binds: 1:Long
-- row number in an order
select `u`.`id` from `users` as `u` where row_number() over (order by `u`.`id` asc) = ? 
--   binds: 1:Long
