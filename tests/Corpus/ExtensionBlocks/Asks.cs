// A property of an extension block asks whether writing is allowed: where it does not, nobody writes.
// First: a property of an extension block asks first whether writing is allowed.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (order.CanPrint) //! First: if (order.CanSave)
    order.Save();

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [PermissionGuard(Permission.FileSystemWrite)]
        public bool CanSave => ProcessPermissions.Has(Permission.FileSystemWrite);

        public bool CanPrint => true;

        [Expect("PERM1001", "Main → OrderFiles.Save → File.WriteAllText")]
        public void Save()
        {
            try { File.WriteAllText(Case.File, order + "x"); } catch (UnauthorizedAccessException) { }
        }
    }
}
