-- no value
select `u`.`id` from `users` as `u` where false
-- not among no values
select `u`.`id` from `users` as `u` where not (false)
-- one bigint
select `u`.`id` from `users` as `u` where `u`.`score` in (? )
--   binds: 1:Long
-- two integers
select `u`.`id` from `users` as `u` where `u`.`score` in (? , ? )
--   binds: 1:Integer, 2:Integer
-- three strings
select `u`.`id` from `users` as `u` where `u`.`score` in (? , ? , ? , ? )
--   binds: a:String, b:String, c:String, c:String
-- five texts
select `u`.`id` from `users` as `u` where `u`.`score` in (? , ? , ? , ? , ? , ? , ? , ? )
--   binds: a:String, b:String, c:String, d:String, e:String, e:String, e:String, e:String
-- booleans
select `u`.`id` from `users` as `u` where `u`.`score` in (? , ? )
--   binds: true:Boolean, false:Boolean
-- instants
select `u`.`id` from `users` as `u` where `u`.`score` in (? )
--   binds: 2026-01-02T03:04:05.123456:LocalDateTime
-- dates
select `u`.`id` from `users` as `u` where `u`.`score` in (? )
--   binds: 2026-01-02:LocalDate
-- decimals
select `u`.`id` from `users` as `u` where `u`.`score` in (? , ? )
--   binds: 1.5:BigDecimal, 10:BigDecimal
-- uuids
select `u`.`id` from `users` as `u` where `u`.`score` in (? )
--   binds: 9a9b1afe-1752-4f25-8ae9-83a087ecbebe:String
-- enums
select `u`.`id` from `users` as `u` where `u`.`score` in (? , ? )
--   binds: ACTIVE:String, RETIRED:String
