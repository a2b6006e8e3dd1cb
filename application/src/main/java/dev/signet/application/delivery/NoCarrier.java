package dev.signet.application.delivery;

/** Stands where nothing is configured: every message fails at once and says which setting is missing. */
record NoCarrier(Medium medium, String setting) implements Carrier {

    @Override
    public void carry(Letter letter) throws DeliveryFailed {
        throw DeliveryFailed.forGood("nothing carries " + medium + ": set " + setting);
    }
}
