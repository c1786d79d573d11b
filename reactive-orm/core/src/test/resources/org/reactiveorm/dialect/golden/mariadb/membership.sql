-- no value
select `id` from `users` as `u` where false
-- not among no values
select `id` from `users` as `u` where not (false)
-- one bigint
select `id` from `users` as `u` where `score` in (? )
--   binds: 1:Long
-- two integers
select `id` from `users` as `u` where `score` in (? , ? )
--   binds: 1:Integer, 2:Integer
-- three strings
select `id` from `users` as `u` where `score` in (? , ? , ? , ? )
--   binds: a:String, b:String, c:String, c:String
-- five texts
select `id` from `users` as `u` where `score` in (? , ? , ? , ? , ? , ? , ? , ? )
--   binds: a:String, b:String, c:String, d:String, e:String, e:String, e:String, e:String
-- booleans
select `id` from `users` as `u` where `score` in (? , ? )
--   binds: true:Boolean, false:Boolean
-- instants
select `id` from `users` as `u` where `score` in (? )
--   binds: 2026-01-02T03:04:05.123456:LocalDateTime
-- dates
select `id` from `users` as `u` where `score` in (? )
--   binds: 2026-01-02:LocalDate
-- decimals
select `id` from `users` as `u` where `score` in (? , ? )
--   binds: 1.5:BigDecimal, 10:BigDecimal
-- uuids
select `id` from `users` as `u` where `score` in (? )
--   binds: 9a9b1afe-1752-4f25-8ae9-83a087ecbebe:String
-- enums
select `id` from `users` as `u` where `score` in (? , ? )
--   binds: ACTIVE:String, RETIRED:String
