-- setup
set session sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION', ',SIMULTANEOUS_ASSIGNMENT'), time_zone = '+00:00', max_sort_length = 4096;
-- no timeout
set max_statement_time = 0.000;
-- 30 s
set max_statement_time = 30.000;
-- 1500 ms
set max_statement_time = 1.500;
-- 1 ns is not no timeout
set max_statement_time = 0.001;
-- longer than any
set max_statement_time = 2147483.000;
