package dev.signet.application.srp;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What is kept of a password so that it can be proved without being sent: {@code g^x mod N}, and the salt in {@code x}.
 * Whoever has it can guess passwords offline, so it is kept like a hash.
 *
 * @param salt as a number, because clients hash the number that they read and not the bytes; of at most 128 bits
 * @param value from 1 to N - 1
 */
public record SrpVerifier(BigInteger salt, BigInteger value) {

    /** How long a new salt is. */
    public static final int SALT_BYTES = 16;

    /** How long {@link #bytes} is. */
    private static final int BYTES = SALT_BYTES + SrpGroup.N.bitLength() / Byte.SIZE;

    public SrpVerifier {
        if (salt.signum() < 0 || salt.bitLength() > SALT_BYTES * Byte.SIZE) {
            throw new IllegalArgumentException("salt must be a number of at most 128 bits");
        }
        if (value.signum() <= 0 || value.compareTo(SrpGroup.N) >= 0) {
            throw new IllegalArgumentException("verifier must be a number between 0 and N");
        }
    }

    /** The verifier of a password; takes a millisecond and more of pure computation. */
    public static SrpVerifier of(SrpName name, byte[] password, byte[] salt) {
        BigInteger number = new BigInteger(1, salt);
        byte[] identity = SrpGroup.hash(name.bytes(), new byte[] {':'}, password);
        BigInteger x = new BigInteger(1, SrpGroup.hash(SrpGroup.pad(number), identity));
        return new SrpVerifier(number, SrpGroup.G.modPow(x, SrpGroup.N));
    }

    /**
     * A verifier of no password, for somebody who is not there: the square that {@code seed} gives, as every verifier is
     * a square, and without the time that a power takes.
     *
     * @param seed at least 48 bytes that nobody else can tell, always the same ones for the name
     */
    public static SrpVerifier ofNobody(byte[] seed) {
        BigInteger salt = new BigInteger(1, Arrays.copyOf(seed, SALT_BYTES));
        byte[] key = Arrays.copyOfRange(seed, SALT_BYTES, seed.length);
        byte[] root = new byte[SrpGroup.N.bitLength() / Byte.SIZE];
        for (int block = 0; block * 32 < root.length; block++) {
            System.arraycopy(SrpGroup.mac(key, new byte[] {(byte) block}), 0, root, block * 32, 32);
        }
        BigInteger square = new BigInteger(1, root).pow(2).mod(SrpGroup.N);
        return new SrpVerifier(salt, square.max(BigInteger.ONE));
    }

    /** The salt as it is told: hexadecimal, lower case, without leading zeros, so that every client reads one number. */
    public String saltText() {
        return salt.toString(16);
    }

    /** The form in which it is kept, always of the same length. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        write(salt, bytes, SALT_BYTES);
        write(value, bytes, BYTES);
        return bytes;
    }

    /** What {@link #bytes} gave. */
    public static SrpVerifier read(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a verifier has " + BYTES + " bytes");
        }
        return new SrpVerifier(
                new BigInteger(1, Arrays.copyOf(bytes, SALT_BYTES)),
                new BigInteger(1, Arrays.copyOfRange(bytes, SALT_BYTES, BYTES)));
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "SrpVerifier";
    }

    private static void write(BigInteger number, byte[] into, int end) {
        byte[] magnitude = number.toByteArray();
        int from = magnitude[0] == 0 ? 1 : 0;
        int length = magnitude.length - from;
        System.arraycopy(magnitude, from, into, end - length, length);
    }
}
