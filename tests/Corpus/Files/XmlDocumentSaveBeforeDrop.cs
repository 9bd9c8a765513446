// XDocument.Save opens the file on our behalf: before the drop, which is fine.
var document = new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("a"));
Store.Save(document);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Store
{
    public static void Save(System.Xml.Linq.XDocument document) => document.Save(Case.File);
}
