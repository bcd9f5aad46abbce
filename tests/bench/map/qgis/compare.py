#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares Warmline's density with QGIS's on the same points: `warmlinectl heatmap` with its kernel density raster
value by value, and a full recompute with the time of its heat-map renderer. Needs python3-qgis and python3-numpy,
which the project itself does not depend on: `./dev shell -c 'apt-get install --no-install-recommends python3-qgis'`.

    compare.py points COUNT SEED W,S,E,N POINTS.csv
        Points to compare with: half of them in forty spots, half all over the box.
    compare.py raster POINTS.csv OURS.npy W,S,E,N RADIUS_M [PIXEL_M]
        OURS.npy is from the same points and box:
        warmlinectl heatmap --points POINTS.csv --bbox W,S,E,N --size 1600x1200 --radius-m RADIUS_M --kernel quartic --out OURS.npy
        PIXEL_M is the size of QGIS's pixels, by default a fortieth of the radius. Between them its raster is taken linearly,
        which by itself costs about 1 % of the peak at a tenth of the radius and 0.1 % at a fortieth.
    compare.py renderer POINTS.csv W,S,E,N RADIUS_M
        The times of a picture of 1920 x 1080, at each step of QGIS's slider "rendering quality": 1 (best) … 5 (fastest), 3
        being its default. POINTS.csv and the box are best those of `bench_map density POINTS.csv`, which prints both and the
        radius: its "best" is what these times are divided by. Processor time beside time on the clock, for a busy machine.
"""
import csv
import math
import os
import random
import sys
import tempfile
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
import numpy as np
from qgis.analysis import QgsKernelDensityEstimation
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsHeatmapRenderer,
                       QgsMapRendererCustomPainterJob, QgsMapSettings, QgsPointXY,
                       QgsRasterLayer, QgsRectangle, QgsStyle, QgsUnitTypes, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage, QPainter

R = 6378137.0


def mercator(lon, lat):
    return R * math.radians(lon), R * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


def read(file, shrink):
    """Points in ground metres of the middle latitude: QGIS's plane. Mercator's scale changes by 0.01 % a kilometre."""
    with open(file, newline="") as rows:
        for row in csv.DictReader(rows):
            x, y = mercator(float(row["lon"]), float(row["lat"]))
            yield QgsPointXY(x * shrink, y * shrink)


def layer_of(points):
    layer = QgsVectorLayer("Point?crs=EPSG:3857", "points", "memory")
    features = []
    for point in points:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(point))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def raster(points_file, ours_file, box, radius, pixel):
    w, s, e, n = box
    shrink = math.cos(math.radians((s + n) / 2))
    layer = layer_of(read(points_file, shrink))
    parameters = QgsKernelDensityEstimation.Parameters()
    parameters.source = layer
    parameters.radius = radius
    parameters.pixelSize = pixel
    parameters.shape = QgsKernelDensityEstimation.KernelQuartic
    parameters.decayRatio = 0
    parameters.outputValues = QgsKernelDensityEstimation.OutputRaw
    out = os.path.join(tempfile.mkdtemp(), "theirs.tif")
    began = time.monotonic()
    result = QgsKernelDensityEstimation(parameters, out, "GTiff").run()
    took = time.monotonic() - began
    if result != QgsKernelDensityEstimation.Success:
        sys.exit(f"QGIS refused: {result}")
    theirs_layer = QgsRasterLayer(out, "theirs")
    provider = theirs_layer.dataProvider()
    extent = theirs_layer.extent()
    block = provider.block(1, extent, theirs_layer.width(), theirs_layer.height())
    block.applyNoDataValues(provider.userNoDataValues(1))
    theirs = np.frombuffer(bytes(block.data()), dtype=np.float32).reshape(theirs_layer.height(), theirs_layer.width())
    theirs = np.where((theirs < 0) | ~np.isfinite(theirs), 0, theirs).astype(float)

    ours = np.load(ours_file).astype(float)
    height, width = ours.shape
    west, south = mercator(w, s)
    east, north = mercator(e, n)
    x = (west + (np.arange(width) + 0.5) * (east - west) / width) * shrink
    y = (north - (np.arange(height) + 0.5) * (north - south) / height) * shrink
    # Theirs at our pixels' centres, between its own pixels' centres.
    px = (x - extent.xMinimum()) / theirs_layer.rasterUnitsPerPixelX() - 0.5
    py = (extent.yMaximum() - y) / theirs_layer.rasterUnitsPerPixelY() - 0.5
    cx = np.clip(np.floor(px).astype(int), 0, theirs.shape[1] - 2)
    cy = np.clip(np.floor(py).astype(int), 0, theirs.shape[0] - 2)
    u, v = (px - cx)[None, :], (py - cy)[:, None]
    outside = (px < 0)[None, :] | (px > theirs.shape[1] - 1)[None, :] | (py < 0)[:, None] | (py > theirs.shape[0] - 1)[:, None]
    at = lambda dy, dx: theirs[np.ix_(cy + dy, cx + dx)]
    sampled = (at(0, 0) * (1 - u) + at(0, 1) * u) * (1 - v) + (at(1, 0) * (1 - u) + at(1, 1) * u) * v
    sampled[outside] = 0
    # Raw sums of (1 - r²)² become points per km² by the kernel's integral, π r² / 3.
    sampled *= 1e6 / (math.pi * radius * radius / 3)
    difference = np.abs(sampled - ours)
    print(f"peak ours {ours.max():.6g}, theirs {sampled.max():.6g}; largest difference {difference.max():.6g} = "
          f"{100 * difference.max() / sampled.max():.3f} % of the peak; mean {100 * difference.mean() / sampled.max():.4f} %; "
          f"QGIS took {took:.1f} s")


def renderer(points_file, box, radius):
    w, s, e, n = box
    shrink = math.cos(math.radians((s + n) / 2))
    layer = layer_of(read(points_file, shrink))
    west, south = mercator(w, s)
    east, north = mercator(e, n)
    for quality in (5, 4, 3, 2, 1):
        heat = QgsHeatmapRenderer()
        heat.setRadius(radius)
        heat.setRadiusUnit(QgsUnitTypes.RenderMapUnits)
        heat.setColorRamp(QgsStyle.defaultStyle().colorRamp("Reds") or heat.colorRamp())
        heat.setRenderQuality(quality)
        heat.setMaximumValue(0)
        layer.setRenderer(heat)
        settings = QgsMapSettings()
        settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
        settings.setLayers([layer])
        settings.setExtent(QgsRectangle(west * shrink, south * shrink, east * shrink, north * shrink))
        settings.setOutputSize(QSize(1920, 1080))
        took = []
        for _ in range(3 if quality > 1 else 1):
            image = QImage(1920, 1080, QImage.Format_ARGB32_Premultiplied)
            image.fill(0)
            painter = QPainter(image)
            began, busy = time.monotonic(), time.process_time()
            job = QgsMapRendererCustomPainterJob(settings, painter)
            job.renderSynchronously()
            took.append((time.process_time() - busy, time.monotonic() - began))
            painter.end()
        drawn = sum(1 for i in range(0, 1920, 64) for j in range(0, 1080, 64) if image.pixelColor(i, j).alpha() > 0)
        print(f"{layer.featureCount()} points, quality {quality}: best {min(took)[0] * 1000:.0f} ms of "
              f"processor time, {min(t[1] for t in took) * 1000:.0f} ms on the clock, {drawn} of 510 sampled pixels coloured")


def points(count, seed, box, file):
    w, s, e, n = box
    draw = random.Random(seed)
    spots = [(draw.uniform(w, e), draw.uniform(s, n)) for _ in range(40)]
    with open(file, "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["lon", "lat"])
        for i in range(count):
            lon, lat = draw.uniform(w, e), draw.uniform(s, n)
            if i % 2:
                spot = draw.choice(spots)
                lon, lat = draw.gauss(spot[0], (e - w) / 60), draw.gauss(spot[1], (n - s) / 60)
            rows.writerow([f"{lon:.7f}", f"{lat:.7f}"])


def main():
    app = QgsApplication([], False)
    app.initQgis()
    box = lambda text: [float(part) for part in text.split(",")]
    if sys.argv[1] == "points":
        points(int(sys.argv[2]), int(sys.argv[3]), box(sys.argv[4]), sys.argv[5])
    elif sys.argv[1] == "raster":
        raster(sys.argv[2], sys.argv[3], box(sys.argv[4]), float(sys.argv[5]),
               float(sys.argv[6]) if len(sys.argv) > 6 else float(sys.argv[5]) / 40)
    else:
        renderer(sys.argv[2], box(sys.argv[3]), float(sys.argv[4]))
    app.exitQgis()


main()
