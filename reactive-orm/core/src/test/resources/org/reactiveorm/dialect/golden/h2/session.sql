-- setup
set lock_timeout 10000;
-- no timeout
set query_timeout 0;
-- 30 s
set query_timeout 30000;
-- 1500 ms
set query_timeout 1500;
-- 1 ns is not no timeout
set query_timeout 1;
-- longer than any
set query_timeout 2147483000;
