package dev.signet.api.rest.json;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads the keys of JSON objects that are maps. */
final class NameReader extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        return TextReader.clean(key, false);
    }
}
