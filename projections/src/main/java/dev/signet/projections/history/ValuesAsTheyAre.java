package dev.signet.projections.history;

import java.lang.reflect.RecordComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a record whose only component is {@code value}, as every identifier is, as that value. */
final class ValuesAsTheyAre extends ValueSerializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        RecordComponent[] components = description.getBeanClass().getRecordComponents();
        if (components == null
                || components.length != 1
                || !components[0].getName().equals("value")) {
            return serializer;
        }
        return new OnlyComponent(components[0]);
    }

    private static final class OnlyComponent extends StdSerializer<Object> {

        private final RecordComponent component;

        OnlyComponent(RecordComponent component) {
            super(Object.class);
            this.component = component;
        }

        @Override
        public void serialize(Object record, JsonGenerator json, SerializationContext context) {
            try {
                context.writeValue(json, component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
    }
}
