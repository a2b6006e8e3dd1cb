package dev.signet.application.delivery;

import java.util.Queue;

/** Accepts every mail and keeps what it was given. */
record RecordingCarrier(Queue<Letter> carried) implements Carrier {

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public void carry(Letter letter) {
        carried.add(letter);
    }
}
