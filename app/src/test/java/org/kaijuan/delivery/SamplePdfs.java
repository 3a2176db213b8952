package org.kaijuan.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;

/** Papers as scanners and publishers make them, and what a reader of PDF sees in one. */
public final class SamplePdfs {

    private SamplePdfs() {}

    /** With a table of objects at the end, the old way. */
    public static byte[] plain(int pages) {
        return of(pages, CompressParameters.NO_COMPRESSION, false);
    }

    /** With its objects packed in streams, as publishers do since PDF 1.5. */
    public static byte[] packed(int pages) {
        return of(pages, CompressParameters.DEFAULT_COMPRESSION, false);
    }

    /** Anybody may read it, nobody may change it. */
    public static byte[] locked(int pages) {
        return of(pages, CompressParameters.NO_COMPRESSION, true);
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written on a page, from 1. */
    public static String text(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] of(int pages, CompressParameters packing, boolean locked) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A5));
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            }
            document.save(pdf, packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
