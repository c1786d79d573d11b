-- update
select `id` from `users` as `u` where `id` = ?  for update
--   binds: 1:Long
-- update, skipping
select `id` from `users` as `u` where `id` = ?  for update skip locked
--   binds: 1:Long
-- update, without waiting
select `id` from `users` as `u` where `id` = ?  for update nowait
--   binds: 1:Long
-- share
select `id` from `users` as `u` where `id` = ?  lock in share mode
--   binds: 1:Long
-- share, skipping
select `id` from `users` as `u` where `id` = ?  /*M!100600 lock in share mode skip locked *//*!80000 for share skip locked */
--   binds: 1:Long
-- hints
select `id` from `users` as `u` force index (`a``b`, `c`) ignore index (`d`)
