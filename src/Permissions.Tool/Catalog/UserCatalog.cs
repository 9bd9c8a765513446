// The user's own catalog files, read with their errors.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Tool.Check;

namespace Permissions.Tool.Catalog;

internal static class UserCatalog
{
    public static (IReadOnlyList<CatalogLine> Lines, IReadOnlyList<CatalogError> Errors) Read(FileInfo file)
    {
        try
        {
            return CatalogParser.Parse(file.FullName, File.ReadAllText(file.FullName), isUser: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file.FullName} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Our catalog with these files on top.</summary>
    /// <exception cref="CannotRunException">One of them has a line that cannot be read.</exception>
    public static PermissionCatalog Over(IEnumerable<FileInfo> files)
    {
        var lines = new List<CatalogLine>();
        foreach (var file in files)
        {
            var (read, errors) = Read(file);
            if (errors.Count > 0)
                throw new CannotRunException($"{Text(errors[0])} See 'permissions catalog check {file.Name}'.");
            lines.AddRange(read);
        }
        return PermissionCatalog.BuiltIn.With(lines);
    }

    public static string Text(CatalogError error) =>
        $"{PlaceText.Relative(error.File)}:{error.Line + 1}:{error.Column + 1}: {error.Message}";
}
