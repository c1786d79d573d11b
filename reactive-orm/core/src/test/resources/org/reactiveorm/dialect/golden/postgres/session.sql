-- setup
-- no timeout
set statement_timeout = 0;
-- 30 s
set statement_timeout = 30000;
-- 1500 ms
set statement_timeout = 1500;
-- 1 ns is not no timeout
set statement_timeout = 1;
-- longer than any
set statement_timeout = 2147483000;
