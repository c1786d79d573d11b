-- one row
update `users` set `name` = case `id` when ?  then ?  end, `score` = case `id` when ?  then ?  end, `stamp` = ?  where `id` in (? )
--   binds: 1:Long, name 1:String, 1:Long, null:Long, 9:Integer, 1:Long
-- two rows
update `users` set `name` = case `id` when ?  then ?  when ?  then ?  end, `score` = case `id` when ?  then ?  when ?  then ?  end where `id` in (? , ? )
--   binds: 1:Long, name 1:String, 2:Long, name 2:String, 1:Long, null:Long, 2:Long, null:Long, 1:Long, 2:Long
-- two rows of known versions
update `users` set `name` = case `id` when ?  then ?  when ?  then ?  end, `score` = case `id` when ?  then ?  when ?  then ?  end, `stamp` = ? , `version` = `version` + 1 where `id` in (? , ? ) and `version` = case `id` when ?  then ?  when ?  then ?  end
--   binds: 1:Long, name 1:String, 2:Long, name 2:String, 1:Long, null:Long, 2:Long, null:Long, 9:Integer, 1:Long, 2:Long, 1:Long, 4:Integer, 2:Long, 5:Integer
-- two rows by a key of two columns
update `users` set `score` = case when `team_id` = ?  and `code` = ?  then ?  when `team_id` = ?  and `code` = ?  then ?  end, `version` = `version` + 1 where (`team_id` = ?  and `code` = ?  or `team_id` = ?  and `code` = ? ) and `version` = case when `team_id` = ?  and `code` = ?  then ?  when `team_id` = ?  and `code` = ?  then ?  end
--   binds: 1:Long, a:String, 7:Integer, 1:Long, b:String, 8:Integer, 1:Long, a:String, 1:Long, b:String, 1:Long, a:String, 4:Integer, 1:Long, b:String, 5:Integer
