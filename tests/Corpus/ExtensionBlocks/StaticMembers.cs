// Static members of an extension block are called on the type that it extends.
// Harmless: static members of an extension block are called: those of the same name for another type write.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Order.Save("x"); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { Invoice.Save(1); } catch (UnauthorizedAccessException) { }
try { Console.WriteLine(Order.Default); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { Console.WriteLine(Invoice.Default); } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order)
    {
        [Expect("PERM1001", "Main → OrderFiles.Save → File.WriteAllText")]
        public static void Save(string text) => File.WriteAllText(Case.File, text);

        public static string Default
        {
            [Expect("PERM1001", "Main → OrderFiles.Default → File.WriteAllText")]
            get
            {
                File.WriteAllText(Case.File, "x");
                return "x";
            }
        }
    }

    extension(Invoice)
    {
        public static void Save(int number) => Console.WriteLine(number);

    }
}

static class InvoiceFiles
{
    extension(Invoice)
    {
        public static string Default => "x";
    }
}

class Invoice;
