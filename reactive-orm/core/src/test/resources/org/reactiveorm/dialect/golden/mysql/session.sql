-- setup
set session sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION' /*M!100300 , ',SIMULTANEOUS_ASSIGNMENT' */), time_zone = '+00:00', max_sort_length = 4096;
-- no timeout
set /*M!100100 max_statement_time = 0.000 *//*!80000 max_execution_time = 0 */;
-- 30 s
set /*M!100100 max_statement_time = 30.000 *//*!80000 max_execution_time = 30000 */;
-- 1500 ms
set /*M!100100 max_statement_time = 1.500 *//*!80000 max_execution_time = 1500 */;
-- 1 ns is not no timeout
set /*M!100100 max_statement_time = 0.001 *//*!80000 max_execution_time = 1 */;
-- longer than any
set /*M!100100 max_statement_time = 2147483.000 *//*!80000 max_execution_time = 2147483000 */;
