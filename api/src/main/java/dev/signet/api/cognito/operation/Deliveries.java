package dev.signet.api.cognito.operation;

import dev.signet.api.cognito.shape.CodeDeliveryDetailsType;
import dev.signet.application.code.CodeDelivery;

/** Where codes went. */
public final class Deliveries {

    private Deliveries() {}

    /** As the protocol tells it. */
    public static CodeDeliveryDetailsType told(CodeDelivery delivery) {
        return new CodeDeliveryDetailsType(
                delivery.destination(), delivery.medium().name(), delivery.attribute());
    }
}
