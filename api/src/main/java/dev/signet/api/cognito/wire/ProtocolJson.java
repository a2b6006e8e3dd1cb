package dev.signet.api.cognito.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.signet.domain.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * AWS JSON 1.1: members in upper camel case, unknown ones ignored, nulls dropped, also out of lists and maps, and times in
 * seconds since the epoch with three decimals.
 */
public final class ProtocolJson {

    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = mapper();

    private ProtocolJson() {}

    /**
     * The request in a body, whose members may have any values still.
     *
     * @throws CognitoRefused where it is no JSON object, or a member has another type
     */
    static <T> T read(byte[] body, Class<T> shape) {
        try {
            return MAPPER.readValue(body.length == 0 ? new byte[] {'{', '}'} : body, shape);
        } catch (UncleanText unclean) {
            throw unclean();
        } catch (MismatchedInputException mismatch) {
            throw CognitoError.SERIALIZATION.because(
                    mismatch.getPath().isEmpty()
                            ? "The body must be one JSON object."
                            : "A value can not be converted to the type of " + path(mismatch) + ".");
        } catch (JacksonException malformed) {
            throw malformed.getCause() instanceof UncleanText
                    ? unclean()
                    : CognitoError.SERIALIZATION.because("The body is not well-formed JSON.");
        }
    }

    private static CognitoRefused unclean() {
        return CognitoError.INVALID_PARAMETER.because("A text holds control characters or broken Unicode.");
    }

    /** An answer as it is written. */
    public static byte[] write(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    private static String path(MismatchedInputException mismatch) {
        StringBuilder path = new StringBuilder();
        mismatch.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(Constraints.told(step.getPropertyName()));
            }
        });
        return path.toString();
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonSetter.Value skipped = JsonSetter.Value.forContentNulls(Nulls.SKIP);
        return JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(Instant.class, new ReadTime())
                        .addSerializer(Instant.class, new WriteTime()))
                .withConfigOverride(Map.class, config -> config.setNullHandling(skipped))
                .withConfigOverride(List.class, config -> config.setNullHandling(skipped))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** A text that no database and no log should see. */
    private static final class UncleanText extends RuntimeException {
        UncleanText() {
            super(null, null, false, false);
        }
    }

    private static final class Text extends StdDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getString();
            if (!PlainText.isOne(text)) {
                throw new UncleanText();
            }
            return text;
        }
    }

    private static final class ReadTime extends StdDeserializer<Instant> {
        ReadTime() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            return Instant.ofEpochMilli(
                    parser.getDecimalValue().movePointRight(3).longValue());
        }
    }

    private static final class WriteTime extends StdSerializer<Instant> {
        WriteTime() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
            json.writeNumber(BigDecimal.valueOf(time.toEpochMilli(), 3).setScale(3, RoundingMode.UNNECESSARY));
        }
    }
}
