package dev.signet.application.code;

import dev.signet.application.delivery.Medium;

/**
 * Where a code went (Cognito's CodeDeliveryDetails).
 *
 * @param destination masked, the same length whatever the address
 * @param attribute the attribute that is the address
 */
public record CodeDelivery(Medium medium, String destination, String attribute) {}
