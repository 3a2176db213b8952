package org.kaijuan.web;

import java.sql.SQLException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.kernel.Text;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * What went wrong, as the caller may know it.
 *
 * @param code stable, see {@link Refusal#code()}
 */
record Mishap(int status, String code, Text sentence) {

    static Mishap of(int status, Refusal refusal) {
        return new Mishap(status, refusal.code(), refusal.sentence());
    }

    static Mishap of(int status, String code, Object... arguments) {
        return of(status, Refusal.of(code, arguments));
    }

    static Mishap of(Exception e) {
        return switch (e) {
            case RefusedException refused -> of(422, refused.refusal());
            case BadInputException bad -> of(400, bad.refusal());
            case NotFoundException absent -> ofStatus(404);
            case ForbiddenException stale when "csrf".equals(stale.getMessage()) -> of(403, "web.stale-form");
            case ForbiddenException forbidden -> ofStatus(403);
            case MaxUploadSizeExceededException tooLarge -> ofStatus(413);
            case MethodArgumentTypeMismatchException mismatch -> ofMismatch(mismatch);
            case HttpMessageNotReadableException unreadable -> ofStatus(400);
            case InvalidParameterException undecodable -> ofStatus(400);
            case DataIntegrityViolationException odd when isNoValue(odd) -> ofStatus(400);
            case MultipartException cutOff -> of(400, "web.upload-cut-off");
            case MissingServletRequestParameterException missing ->
                of(400, "web.missing-parameter", missing.getParameterName());
            case MissingServletRequestPartException missing ->
                of(400, "web.missing-parameter", missing.getRequestPartName());
            case ServletRequestBindingException incomplete -> ofStatus(400);
            case DataAccessResourceFailureException full when isDiskFull(full) -> of(507, "web.disk-full");
            case DataAccessResourceFailureException away -> ofStatus(503);
            case CannotCreateTransactionException away -> ofStatus(503);
            case ErrorResponse other -> ofStatus(other.getStatusCode());
            default -> ofStatus(500);
        };
    }

    static Mishap ofStatus(HttpStatusCode status) {
        return ofStatus(status.value());
    }

    /** The general sentence for a status. */
    static Mishap ofStatus(int status) {
        return switch (status) {
            case 401 -> of(status, "web.sign-in-needed");
            case 403 -> of(status, "web.forbidden");
            case 404 -> of(status, "web.not-found");
            case 405 -> of(status, "web.method-not-allowed");
            case 406, 415 -> of(status, "web.media-type");
            case 409 -> of(status, "web.conflict");
            case 413 -> of(status, "web.too-large");
            case 429 -> of(status, "web.too-many");
            case 503 -> of(status, "web.away");
            default -> status < 500 ? of(status, "web.bad-request") : of(status, "web.defect");
        };
    }

    /** PostgreSQL could not write: {@code disk_full}. Reading goes on, so this is another matter than being away. */
    private static boolean isDiskFull(DataAccessResourceFailureException failure) {
        return failure.getRootCause() instanceof SQLException cause && "53100".equals(cause.getSQLState());
    }

    /**
     * Values that no text or day of PostgreSQL can be, e.g. a U+0000 in JSON: {@code character_not_in_repertoire}, {@code
     * datetime_field_overflow}, {@code invalid_datetime_format}. Whoever sent them has to mend that.
     */
    private static boolean isNoValue(DataIntegrityViolationException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && Set.of("22021", "22008", "22007").contains(String.valueOf(cause.getSQLState()));
    }

    /** An id in the path that cannot be one is a thing that does not exist. */
    private static Mishap ofMismatch(MethodArgumentTypeMismatchException mismatch) {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return inPath ? ofStatus(404) : of(400, "web.bad-parameter", mismatch.getName());
    }

    boolean isOurFault() {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
