package dev.signet.application.delivery;

/** Fails every mail in the given way. */
record FailingCarrier(Exception failure) implements Carrier {

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public void carry(Letter letter) throws DeliveryFailed {
        switch (failure) {
            case DeliveryFailed expected -> throw expected;
            case RuntimeException unexpected -> throw unexpected;
            default -> throw new IllegalArgumentException(failure);
        }
    }
}
