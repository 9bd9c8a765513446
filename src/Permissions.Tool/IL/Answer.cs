// An answer that is looked for once; of one piece, so that threads may look at the same time.
namespace Permissions.Tool.IL;

internal enum Answer : byte { Unasked, No, Yes }
