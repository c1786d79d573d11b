-- update
select `u`.`id` from `users` as `u` where `u`.`id` = ?  for update
--   binds: 1:Long
-- update, skipping
select `u`.`id` from `users` as `u` where `u`.`id` = ?  for update skip locked
--   binds: 1:Long
-- update, without waiting
select `u`.`id` from `users` as `u` where `u`.`id` = ?  for update nowait
--   binds: 1:Long
-- share
select `u`.`id` from `users` as `u` where `u`.`id` = ?  lock in share mode
--   binds: 1:Long
-- share, skipping
select `u`.`id` from `users` as `u` where `u`.`id` = ?  /*M!100600 lock in share mode skip locked *//*!80000 for share skip locked */
--   binds: 1:Long
-- hints
select `u`.`id` from `users` as `u` force index (`a``b`, `c`) ignore index (`d`)
