// The text of one assembly's fact file: what a program that uses it can notice of it, or why it cannot be read.
using System;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.FactFiles;
using Permissions.Tool.IL;

namespace Permissions.Tool.ReferenceFacts;

internal static class AssemblyFacts
{
    /// <summary>
    /// One assembly is one blind spot: obfuscators write metadata that the runtime tolerates, and a defect of ours stays with its assembly.
    /// </summary>
    public static string Why(Exception exception) => $"its metadata cannot be read: {exception.Message} ({exception.GetType().Name})";

    public static (string Facts, string? Why) Of(AssemblyFile file, string key, PermissionCatalog catalog)
    {
        try
        {
            var reader = ProgramReader.OfAssembly(file, catalog);
            var (keptTypes, keptMethods) = Relevance.Of(reader.TypeFacts, reader.ReadMethods(), catalog);
            return (FactFileWriter.Write(file.Name, key, keptTypes, keptMethods), null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var why = Why(exception);
            return (FactFileWriter.WriteUnreadable(file.Name, key, why), why);
        }
    }
}
