package org.reactiveorm.examples.musicstore;

import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file of tables, each an array of rows. Rows are parsed as they are asked for; the file is never held whole. */
final class JsonTables {

    private final Path file;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    JsonTables(Path file) {
        this.file = file;
    }

    /** The rows of a table; reads on a thread that may block. Fails if the file has no such table. */
    Flux<JsonNode> rows(String table) {
        return Flux.<JsonNode, JsonParser>generate(
                        () -> open(table),
                        (parser, sink) -> {
                            if (parser.nextToken() == JsonToken.START_OBJECT) {
                                sink.next(parser.readValueAsTree());
                            } else {
                                sink.complete();
                            }
                            return parser;
                        },
                        JsonParser::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    private JsonParser open(String table) {
        JsonParser parser = mapper.createParser(file);
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = table.equals(parser.currentName());
                if (parser.nextToken() == JsonToken.START_ARRAY && found) {
                    return parser;
                }
                parser.skipChildren();
            }
        } catch (RuntimeException e) {
            parser.close();
            throw e;
        }
        parser.close();
        throw new IllegalArgumentException(file + " has no table " + table + ": an array of that name is needed");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
