package org.kaijuan.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request with a small JSON body that can be read twice: once for its fingerprint, once by the handler. */
class RereadableRequest extends HttpServletRequestWrapper {

    private static final int SMALL = 1 << 20;

    private final byte[] body;

    private RereadableRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** The request itself where its body is large, of unknown length, or no JSON. */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        int length = request.getContentLength();
        if (type == null || !type.contains("json") || length < 0 || length > SMALL) {
            return request;
        }
        return new RereadableRequest(request, request.getInputStream().readAllBytes());
    }

    byte[] body() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is already here");
        }
    }
}
