package org.kaijuan.identity;

import org.jspecify.annotations.Nullable;

/** A unit to be hung under another; only the nation has no parent. Libraries are made by {@link NewLibrary}. */
public record NewUnit(
        UnitId id,
        @Nullable UnitId parent,
        UnitKind kind,
        String name,
        @Nullable String nameEn) {}
