-- one row
insert into `users` (`name`, `score`) values (? , ? )
--   binds: a:String, 1:Long
-- one row, key read back
insert into `users` (`name`, `score`) values (? , ? ) returning `id`
--   binds: a:String, 1:Long
-- one row of nulls
insert into `users` (`name`, `score`) values (? , ? ) returning `id`, `version`
--   binds: null:String, null:Long
-- three rows
insert into `users` (`name`, `score`) values (? , ? ), (? , ? ), (? , ? )
--   binds: a:String, 1:Long, null:String, null:Long, a:String, 1:Long
-- three rows, keys read back
insert into `users` (`name`, `score`) values (? , ? ), (? , ? ), (? , ? ) returning `id`
--   binds: a:String, 1:Long, null:String, null:Long, a:String, 1:Long
-- every type
insert into `types` (`i`, `l`, `s`, `t`, `b`, `at`, `d`, `n`, `u`, `e`) values (? , ? , ? , ? , ? , ? , ? , ? , ? , ? ), (? , ? , ? , ? , ? , ? , ? , ? , ? , ? ) returning `id`
--   binds: 1:Integer, 2:Long, s:String, t:String, true:Boolean, 2026-01-02T03:04:05.123456:LocalDateTime, 2026-01-02:LocalDate, 1.50:BigDecimal, 9a9b1afe-1752-4f25-8ae9-83a087ecbebe:String, ACTIVE:String, null:Integer, null:Long, null:String, null:String, null:Boolean, null:LocalDateTime, null:LocalDate, null:BigDecimal, null:String, null:String
-- no column
insert into `users` () values () returning `id`
-- no column, two rows
insert into `users` () values (), () returning `id`
