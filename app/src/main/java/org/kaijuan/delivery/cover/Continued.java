package org.kaijuan.delivery.cover;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file and what is appended to it, read as one. */
final class Continued implements RandomAccessRead {

    private final RandomAccessRead head;
    private final byte[] tail;
    private long position;
    private boolean closed;

    Continued(RandomAccessRead head, byte[] tail) {
        this.head = head;
        this.tail = tail;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long left = length() - position;
        if (left <= 0) {
            return -1;
        }
        int read = position < head.length()
                ? ofHead(bytes, offset, length)
                : ofTail(bytes, offset, (int) Math.min(length, left));
        position += read;
        return read;
    }

    private int ofHead(byte[] bytes, int offset, int length) throws IOException {
        head.seek(position);
        return head.read(bytes, offset, (int) Math.min(length, head.length() - position));
    }

    private int ofTail(byte[] bytes, int offset, int length) throws IOException {
        System.arraycopy(tail, (int) (position - head.length()), bytes, offset, length);
        return length;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("position " + to);
        }
        position = Math.min(to, length());
    }

    @Override
    public long length() throws IOException {
        return head.length() + tail.length;
    }

    @Override
    public boolean isEOF() throws IOException {
        return position >= length();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        head.close();
    }
}
