// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/transfer_desk.h"

#include "wsdl_warmline.h"

namespace Warmline {

/// Imports and exports between the contract's elements and the desk; private to the SOAP door.
namespace SoapTransfers {

/// InvalidInput when the kind of data is unknown.
[[nodiscard]] Result<TransferDesk::Piece> pieceOf(const Soap::W__UploadImport &soap);
[[nodiscard]] Soap::W__ImportPhase phaseOf(TransferDesk::ImportState::Phase phase);
[[nodiscard]] Soap::W__GetImportResponse stateOf(const TransferDesk::ImportState &state);
/// InvalidInput when kind or format is unknown.
[[nodiscard]] Result<ExportRequest> exportOf(const Soap::W__ExportRows &soap);
[[nodiscard]] Soap::W__ExportRowsResponse portionOf(const TransferDesk::Portion &portion);
[[nodiscard]] Soap::W__ExportTrailResponse trailOf(const TransferDesk::Trail &trail);

} // namespace SoapTransfers

} // namespace Warmline
