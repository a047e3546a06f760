package vn.khuyencong.gateway;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.qpid.protonj2.client.exceptions.ClientException;

/** An open way to the ministry's broker: messages go out on it, and what the ministry sent comes in. */
interface Link extends AutoCloseable {

    /**
     * Hands messages over, one after the other; tells of each as soon as the broker has it on disk.
     *
     * @param presenting with the receipts already held of each
     */
    void send(Iterable<Journal.Entry> entries, boolean presenting, Consumer<Journal.Entry> handedOver) throws ClientException;

    /**
     * Hands each waiting document over (bytes, signature) and lets the broker forget it only after that; ends when nothing
     * more comes within the time, or nothing more is expected.
     */
    int receive(BiConsumer<byte[], String> keep, BooleanSupplier expecting, long millisToWait) throws ClientException;

    @Override
    void close();
}
