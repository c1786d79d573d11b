-- function LOWER
select lower(`name`) from `users` as `u`
-- function UPPER
select upper(`name`) from `users` as `u`
-- function TRIM
select trim(`name`) from `users` as `u`
-- function LENGTH
select char_length(`name`) from `users` as `u`
-- function CONCAT
select concat(`name`, ? ) from `users` as `u`
--   binds: b:String
-- function SUBSTRING
select substring(`name`, ? , ? ) from `users` as `u`
--   binds: b:String, c:String
-- function REPLACE
select replace(`name`, ? , ? ) from `users` as `u`
--   binds: b:String, c:String
-- function COALESCE
select coalesce(`name`, ? ) from `users` as `u`
--   binds: b:String
-- function NULLIF
select nullif(`name`, ? ) from `users` as `u`
--   binds: b:String
-- function ABS
select abs(`name`) from `users` as `u`
-- function ROUND
select round(`score`, ? ) from `users` as `u`
--   binds: 2:Integer
-- function FLOOR
select floor(`name`) from `users` as `u`
-- function CEILING
select ceiling(`name`) from `users` as `u`
-- function MOD
select mod(`score`, ? ) from `users` as `u`
--   binds: 2:Integer
-- function GREATEST
select greatest(`name`, ? ) from `users` as `u`
--   binds: b:String
-- function LEAST
select least(`name`, ? ) from `users` as `u`
--   binds: b:String
-- function IN_UTC
select `name` from `users` as `u`
-- function YEAR
select year(`name`) from `users` as `u`
-- function MONTH
select month(`name`) from `users` as `u`
-- function DAY
select dayofmonth(`name`) from `users` as `u`
-- function HOUR
select hour(`name`) from `users` as `u`
-- function MINUTE
select minute(`name`) from `users` as `u`
-- function SECOND
select second(`name`) from `users` as `u`
-- function DATE
select date(`name`) from `users` as `u`
-- function NOW
select utc_timestamp(6) from `users` as `u`
-- function RANDOM
select rand() from `users` as `u`
-- function ROW_NUMBER
select row_number() from `users` as `u`
-- function RANK
select rank() from `users` as `u`
-- function DENSE_RANK
select dense_rank() from `users` as `u`
-- function LAG
select lag(`name`) from `users` as `u`
-- function LEAD
select lead(`name`) from `users` as `u`
-- function FIRST_VALUE
select first_value(`name`) from `users` as `u`
-- arithmetic PLUS
select `score` + ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic MINUS
select `score` - ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic TIMES
select `score` * ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic DIVIDED_BY
select `score` / ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic WHOLE_QUOTIENT
select `score` div ?  from `users` as `u`
--   binds: 2:Integer
-- cast to integer
select cast(`name` as signed) from `users` as `u`
-- cast to bigint
select cast(`name` as signed) from `users` as `u`
-- cast to text
select cast(`name` as char) from `users` as `u`
-- cast to string(20)
select cast(`name` as char) from `users` as `u`
-- cast to boolean
select cast(`name` as unsigned) from `users` as `u`
-- cast to instant
select cast(`name` as datetime(6)) from `users` as `u`
-- cast to date
select cast(`name` as date) from `users` as `u`
-- cast to uuid
select cast(`name` as char) from `users` as `u`
-- cast to decimal(10, 2)
select cast(`name` as decimal(10, 2)) from `users` as `u`
-- regular expression AS_COLLATED
select `id` from `users` as `u` where `name` regexp ? 
--   binds: ^a:String
-- regular expression IGNORED
select `id` from `users` as `u` where `name` regexp concat('(?i)', ? )
--   binds: ^a:String
-- function by name
select pg_catalog.upper(`name`, ? ) from `users` as `u`
--   binds: b:String
-- template
select `u`.`name` {x} ?  `u`.`name` from `users` as `u`
--   binds: b:String
