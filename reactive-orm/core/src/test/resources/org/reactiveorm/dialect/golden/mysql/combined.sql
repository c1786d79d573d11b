-- union
(select `id` from `users` as `u` where `id` = ? ) union (select `id` from `users` as `u`)
--   binds: 1:Long
-- union all
(select `id` from `users` as `u` where `id` = ? ) union all (select `id` from `users` as `u`)
--   binds: 1:Long
-- intersect
(select `id` from `users` as `u` where `id` = ? ) intersect (select `id` from `users` as `u`)
--   binds: 1:Long
-- from left to right
((select `id` from `users` as `u` where `id` = ? ) union (select `id` from `users` as `u`)) except (select `id` from `users` as `u` where `id` = ? )
--   binds: 1:Long, 1:Long
-- ordered, a part of it
(select `id` from `users` as `u` where `id` = ? ) union (select `id` from `users` as `u`) order by 1 desc, 2 asc limit ?  offset ? 
--   binds: 1:Long, 10:Long, 20:Long
-- recursive
select `id` from `users` as `u` where `id` in (with recursive `r1` (`id`) as (select `id` from `users` as `u` where `id` = ?  union select `id` from `users` as `u`) select `id` from `r1`)
--   binds: 1:Long
