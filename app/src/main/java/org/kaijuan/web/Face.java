package org.kaijuan.web;

/** The faces of the one application, each with its own shell and menu; administration is a part of the desk's menu. */
public enum Face {
    PORTAL,
    DESK,
    PROVINCE,
    ADMIN
}
