-- update
insert into `users` (`email`, `name`, `version`) values (? , ? , ? ) on duplicate key update `id` = if(`email` <=> values(`email`), `id`, ~0 + char_length(concat(`id`, 'x'))), `name` = values(`name`), `version` = `version` + 1
--   binds: a@x:String, a:String, 0:Integer
-- update, no version
insert into `users` (`email`, `name`, `version`) values (? , ? , ? ) on duplicate key update `id` = if(`email` <=> values(`email`), `id`, ~0 + char_length(concat(`id`, 'x'))), `name` = values(`name`)
--   binds: a@x:String, a:String, 0:Integer
-- update, two columns of the key
insert into `users` (`email`, `name`, `version`) values (? , ? , ? ) on duplicate key update `id` = if(`email` <=> values(`email`) and `name` <=> values(`name`), `id`, ~0 + char_length(concat(`id`, 'x')))
--   binds: a@x:String, a:String, 0:Integer
-- update, read back
insert into `users` (`email`, `name`, `version`) values (? , ? , ? ) on duplicate key update `id` = if(`email` <=> values(`email`), `id`, ~0 + char_length(concat(`id`, 'x'))), `name` = values(`name`), `version` = `version` + 1
--   binds: a@x:String, a:String, 0:Integer
-- update, two rows
insert into `users` (`email`, `name`, `version`) values (? , ? , ? ), (? , ? , ? ) on duplicate key update `id` = if(`email` <=> values(`email`), `id`, ~0 + char_length(concat(`id`, 'x'))), `name` = values(`name`), `version` = `version` + 1
--   binds: a@x:String, a:String, 0:Integer, a@x:String, a:String, 0:Integer
-- ignore any
insert into `users` (`email`, `name`, `version`) values (? , ? , ? ) on duplicate key update `id` = `id`
--   binds: a@x:String, a:String, 0:Integer
-- ignore one key, two rows
insert into `users` (`email`, `name`, `version`) values (? , ? , ? ), (? , ? , ? ) on duplicate key update `id` = if(`email` <=> values(`email`), `id`, ~0 + char_length(concat(`id`, 'x')))
--   binds: a@x:String, a:String, 0:Integer, a@x:String, a:String, 0:Integer
