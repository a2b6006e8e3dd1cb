package dev.signet.api.rest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.domain.Id;
import dev.signet.domain.client.AppClientId;
import dev.signet.domain.pool.SigningKeyId;
import dev.signet.domain.session.SessionId;
import dev.signet.domain.tenant.TenantId;
import dev.signet.domain.user.UserId;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The JSON of the REST door: snake_case, no field ignored, no type bent into another. */
@Configuration(proxyBeanMethods = false)
public class RestJson implements WebMvcConfigurer {

    private static final int DEEPEST = 16;

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper()));
    }

    /** Reads and writes bodies; for those that a route writes by itself. */
    public static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .annotationIntrospector(new AnnotationIntrospectorPair(
                        new RequiredUnlessNullable(), new JacksonAnnotationIntrospector()))
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new TextReader(false))
                        .addDeserializer(Secret.class, new SecretReader())
                        .addKeyDeserializer(String.class, new NameReader())
                        .addSerializer(Id.class, new IdWriter())
                        .addDeserializer(AppClientId.class, new IdReader<>(AppClientId.class, AppClientId::new))
                        .addDeserializer(SessionId.class, new IdReader<>(SessionId.class, SessionId::new))
                        .addDeserializer(SigningKeyId.class, new IdReader<>(SigningKeyId.class, SigningKeyId::new))
                        .addDeserializer(TenantId.class, new IdReader<>(TenantId.class, TenantId::new))
                        .addDeserializer(UserId.class, new IdReader<>(UserId.class, UserId::new)))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Enum,
                        coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }
}
