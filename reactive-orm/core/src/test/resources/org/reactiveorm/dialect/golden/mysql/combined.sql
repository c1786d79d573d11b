-- union
(select `u`.`id` from `users` as `u` where `u`.`id` = ? ) union (select `u`.`id` from `users` as `u`)
--   binds: 1:Long
-- union all
(select `u`.`id` from `users` as `u` where `u`.`id` = ? ) union all (select `u`.`id` from `users` as `u`)
--   binds: 1:Long
-- intersect
(select `u`.`id` from `users` as `u` where `u`.`id` = ? ) intersect (select `u`.`id` from `users` as `u`)
--   binds: 1:Long
-- from left to right
((select `u`.`id` from `users` as `u` where `u`.`id` = ? ) union (select `u`.`id` from `users` as `u`)) except (select `u`.`id` from `users` as `u` where `u`.`id` = ? )
--   binds: 1:Long, 1:Long
-- ordered, a part of it
(select `u`.`id` from `users` as `u` where `u`.`id` = ? ) union (select `u`.`id` from `users` as `u`) order by 1 desc, 2 asc limit ?  offset ? 
--   binds: 1:Long, 10:Long, 20:Long
-- recursive
select `u`.`id` from `users` as `u` where `u`.`id` in (with recursive `r1` (`id`) as (select `u`.`id` from `users` as `u` where `u`.`id` = ?  union select `u`.`id` from `users` as `u`) select `id` from `r1`)
--   binds: 1:Long
