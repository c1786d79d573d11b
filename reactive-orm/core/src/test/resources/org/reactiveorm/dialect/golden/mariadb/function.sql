-- function LOWER
select lower(`u`.`name`) from `users` as `u`
-- function UPPER
select upper(`u`.`name`) from `users` as `u`
-- function TRIM
select trim(`u`.`name`) from `users` as `u`
-- function LENGTH
select char_length(`u`.`name`) from `users` as `u`
-- function CONCAT
select concat(`u`.`name`, ? ) from `users` as `u`
--   binds: b:String
-- function SUBSTRING
select substring(`u`.`name`, ? , ? ) from `users` as `u`
--   binds: b:String, c:String
-- function REPLACE
select replace(`u`.`name`, ? , ? ) from `users` as `u`
--   binds: b:String, c:String
-- function COALESCE
select coalesce(`u`.`name`, ? ) from `users` as `u`
--   binds: b:String
-- function NULLIF
select nullif(`u`.`name`, ? ) from `users` as `u`
--   binds: b:String
-- function ABS
select abs(`u`.`name`) from `users` as `u`
-- function ROUND
select round(`u`.`score`, ? ) from `users` as `u`
--   binds: 2:Integer
-- function FLOOR
select floor(`u`.`name`) from `users` as `u`
-- function CEILING
select ceiling(`u`.`name`) from `users` as `u`
-- function MOD
select mod(`u`.`score`, ? ) from `users` as `u`
--   binds: 2:Integer
-- function GREATEST
select greatest(`u`.`name`, ? ) from `users` as `u`
--   binds: b:String
-- function LEAST
select least(`u`.`name`, ? ) from `users` as `u`
--   binds: b:String
-- function IN_UTC
select `u`.`name` from `users` as `u`
-- function YEAR
select year(`u`.`name`) from `users` as `u`
-- function MONTH
select month(`u`.`name`) from `users` as `u`
-- function DAY
select dayofmonth(`u`.`name`) from `users` as `u`
-- function HOUR
select hour(`u`.`name`) from `users` as `u`
-- function MINUTE
select minute(`u`.`name`) from `users` as `u`
-- function SECOND
select second(`u`.`name`) from `users` as `u`
-- function DATE
select date(`u`.`name`) from `users` as `u`
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
select lag(`u`.`name`) from `users` as `u`
-- function LEAD
select lead(`u`.`name`) from `users` as `u`
-- function FIRST_VALUE
select first_value(`u`.`name`) from `users` as `u`
-- arithmetic PLUS
select `u`.`score` + ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic MINUS
select `u`.`score` - ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic TIMES
select `u`.`score` * ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic DIVIDED_BY
select `u`.`score` / ?  from `users` as `u`
--   binds: 2:Integer
-- arithmetic WHOLE_QUOTIENT
select `u`.`score` div ?  from `users` as `u`
--   binds: 2:Integer
-- cast to integer
select cast(`u`.`name` as signed) from `users` as `u`
-- cast to bigint
select cast(`u`.`name` as signed) from `users` as `u`
-- cast to text
select cast(`u`.`name` as char) from `users` as `u`
-- cast to string(20)
select cast(`u`.`name` as char) from `users` as `u`
-- cast to boolean
select cast(`u`.`name` as unsigned) from `users` as `u`
-- cast to instant
select cast(`u`.`name` as datetime(6)) from `users` as `u`
-- cast to date
select cast(`u`.`name` as date) from `users` as `u`
-- cast to uuid
select cast(`u`.`name` as char) from `users` as `u`
-- cast to decimal(10, 2)
select cast(`u`.`name` as decimal(10, 2)) from `users` as `u`
-- regular expression AS_COLLATED
select `u`.`id` from `users` as `u` where `u`.`name` regexp ? 
--   binds: ^a:String
-- regular expression IGNORED
select `u`.`id` from `users` as `u` where `u`.`name` regexp concat('(?i)', ? )
--   binds: ^a:String
-- function by name
select pg_catalog.upper(`u`.`name`, ? ) from `users` as `u`
--   binds: b:String
-- template
select `u`.`name` {x} ?  `u`.`name` from `users` as `u`
--   binds: b:String
