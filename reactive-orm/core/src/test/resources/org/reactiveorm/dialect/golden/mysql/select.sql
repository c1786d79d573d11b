-- every row
select `id` from `users` as `u`
-- aliases and an awkward name
select `select` as `fr"o``m`, `id`, ?  as `k` from `or"der``s` as `u` where `?:$1` = ? 
--   binds: x:String, 1:Long
-- a computed result beside an order
select cast(`name` as char) from `users` as `u` order by (`u`.`name` is null) asc, `u`.`name` asc
-- limit
select `id` from `users` as `u` where `name` = ?  order by `id` asc limit ? 
--   binds: a:String, 10:Long
-- offset
select `id` from `users` as `u` where `name` = ?  order by `id` asc limit 18446744073709551615 offset ? 
--   binds: a:String, 20:Long
-- limit and offset
select `id` from `users` as `u` where `name` = ?  order by `id` asc limit ?  offset ? 
--   binds: a:String, 10:Long, 20:Long
-- count
select count(*) as `n` from `users` as `u`
-- exists
select 1 from `users` as `u` where `id` = ?  limit ? 
--   binds: 1:Long, 1:Long
-- first of each partition
select `u`.`id` from (select `id` as `id`, row_number() over (partition by `team_id` order by `score` desc, `id` asc) as `position` from `users` as `u` where `team_id` in (? , ? , ? , ? )) as `u` where `u`.`position` <= ?  order by `u`.`position` asc
--   binds: 1:Long, 2:Long, 3:Long, 3:Long, 3:Long
