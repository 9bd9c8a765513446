// An XML document is saved.
// BeforeDrop: before the drop.
using System.Xml.Linq;
//! BeforeDrop: Store.Save(new XDocument(new XElement("a")));

ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save(new XDocument(new XElement("a"))); //! BeforeDrop:

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → XDocument.Save")]
    public static void Save(XDocument document)
    {
        try { document.Save(Case.File); } catch (UnauthorizedAccessException) { } //! BeforeDrop: document.Save(Case.File);
    }
}
